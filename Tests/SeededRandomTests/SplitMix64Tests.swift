import SeededRandom
import Testing

/// The values come from the algorithm as published, worked through by another program.
struct SplitMix64Tests {
  private func first(_ count: Int, seed: UInt64) -> [UInt64] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in generator.next() }
  }

  @Test func referenceVectors() {
    #expect(
      first(5, seed: 0) == [
        0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F, 0xF88B_B8A8_724C_81EC,
        0x1B39_896A_51A8_749B,
      ])
    #expect(
      first(3, seed: 1_234_567) == [
        0x599E_D017_FB08_FC85, 0x2C73_F084_5854_0FA5, 0x883E_BCE5_A3F2_7C77,
      ])
    #expect(
      first(3, seed: .max) == [
        0xE4D9_7177_1B65_2C20, 0xE99F_F867_DBF6_82C9, 0x382F_F84C_B272_81E9,
      ])
  }

  /// The high word of the product: ⌊10 · next ÷ 2⁶⁴⌋.
  @Test func drawsBelowTen() {
    var generator = SplitMix64(seed: 0)
    #expect((0..<5).map { _ in generator.draw(below: 10) } == [8, 4, 0, 9, 1])
  }

  @Test func drawsOfOne() {
    var generator = SplitMix64(seed: 3)
    #expect((0..<20).allSatisfy { _ in generator.draw(below: 1) == 0 })
  }

  @Test func shares() {
    var generator = SplitMix64(seed: 0)
    let shares = (0..<3).map { _ in generator.drawShare() }
    #expect(shares == [0.8833108082136426, 0.43152799704850997, 0.026433771592597743])
  }
}
