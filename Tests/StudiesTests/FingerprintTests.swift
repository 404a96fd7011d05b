import Studies
import Testing

@Suite struct FingerprintTests {
  /// FIPS 180-4 example messages; the last is a million times "a".
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func examplesOfTheStandard(message: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(message.utf8)) == digest)
  }

  @Test func aMillionLetters() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexadecimal(of: letters)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// All lengths around one and two blocks, where padding goes wrong. Worked out with Python:
  ///
  ///     sha256("".join(sha256(bytes((7*i+n)%256 for i in range(n))).hexdigest()
  ///       for n in range(131)).encode()).hexdigest()
  @Test func everyLengthUpToTwoBlocks() {
    let digests = (0...130).map { length in
      SHA256.hexadecimal(of: (0..<length).map { UInt8((7 * $0 + length) % 256) })
    }
    #expect(
      SHA256.hexadecimal(of: Array(digests.joined().utf8))
        == "28d1b7ee925817a15dd4e0403443c1e6e8a70428aa0fdbe7d0e41757c5102ffb")
  }
}
