/// What a proof rests on, so that someone else can check it: a tree of decisions, and at each of its
/// nodes the prices that left few candidates or none.
///
/// Costs and prices are in the problem's own unit of cost. The claim is that **no answer costs less
/// than ``claim``**. A checker needs the problem and this value, none of the solver's code and no
/// linear programme:
///
/// 1. List the candidates: every connected set of units inside its band in every period that keeps
///    the rules and has a finite cost (and second cost, where there is a ceiling), as
///    ``DistrictingProblem`` defines them; leave out those outside
///    ``DistrictingProblem/tightenedBand`` and its like of later periods, since what they leave to
///    the others fills no whole districts. ``listed`` is how many the solver had; those that it left
///    out by prices before, where it did, fall by the root's first steps. Begin at node 0 with all
///    of them; drop those that alone cost at least the threshold `T`, which is the claim less a
///    10⁻⁹th part of it, and those whose second cost alone is above the ceiling (a 10⁻⁹th part more
///    than its most counts as kept, here and below).
/// 2. At a node, take its ``Node/steps`` in order. With a step's prices (by unit `π`, by cut `σ` ≤ 0,
///    of the ceiling `λ` ≤ 0; check these signs, and that a cut names three different units) a
///    candidate's reduced cost is `r(S) = cost(S) − Σ_{i ∈ S} π_i − Σ σ_c − λ·second(S)`, where the
///    second sum is over the cuts of which `S` holds two units or more. Let `m` be the least one
///    over the candidates still there, `k` the number of districts, and
///    `b = Σ π_i + Σ σ_c + λ·most + k·m`. No answer made of these candidates costs less than `b`,
///    and none that holds `S` less than `b + r(S) − m`. So drop every `S` with `b + r(S) − m ≥ T`;
///    where `b ≥ T` that is all of them. `T` is never above what the solver dropped by, so
///    no candidate is left that the solver had dropped.
/// 3. Then look at the node's ``Node/outcome``. `closed`: none may be left. `searched`: look at
///    every way to cover all units once by `k` of the candidates left, keeping the ceiling, such
///    that `b` and the `r(S) − m` of the last step sum to less than `T`; none may cost less than
///    `T` (the solver looked at them all and took the best). `split`: the two nodes named, both with
///    higher numbers, go on with the candidates left: `together` with those that hold both units or
///    neither, `apart` with those that do not hold both. `open`: the proof was stopped here; `b` of
///    some step on the way here must be at least `T`, or no candidate be left, or the claim be
///    nought.
/// 4. The whole is right when every node reached from node 0 is. An answer that keeps the rules and
///    costs no more than the claim (but for the gap printed) is then best. Where there is no answer,
///    the claim is above the cost of any *k* candidates: check that too.
public struct ProofRecord: Hashable, Sendable {
  /// Of all candidates that hold two or more of three units an answer uses at most one.
  public struct Cut: Hashable, Sendable {
    /// Three different units, ascending.
    public var units: [Int]
    /// At most nought.
    public var price: Double
  }

  /// What each unit is worth to an answer, and what cuts and ceiling take off.
  public struct Prices: Hashable, Sendable {
    public var units: [Double]
    /// Those with a price other than nought.
    public var cuts: [Cut]
    /// For each unit of the second cost, at most nought.
    public var ceiling: Double
  }

  /// Prices, and the candidates that they rule out.
  public struct Step: Hashable, Sendable {
    public var prices: Prices
    /// The least reduced cost over the candidates there were, and the bound that it gives.
    public var leastReducedCost: Double
    public var bound: Double
    /// Candidates that can only be in answers dearer than this were dropped.
    public var cutoff: Double
    /// How many candidates were there before, and how many the step left.
    public var before: Int
    public var left: Int
  }

  /// What became of a node.
  public enum Outcome: Hashable, Sendable {
    /// No candidate is left that an answer below the claim could hold.
    case closed
    /// So many candidates were left, and every cover by them within the budget of slacks was
    /// looked at.
    case searched(candidates: Int, budget: Double)
    /// In one node two units are together, in the other apart.
    case split(one: Int, other: Int, together: Int, apart: Int)
    /// A limit stopped the proof before this node.
    case open
  }

  public struct Node: Hashable, Sendable {
    public var steps: [Step] = []
    public var outcome = Outcome.open
    /// How many of the candidates that agree with the node's decisions fell because they alone cost
    /// more than the cutoff or are above the ceiling.
    public var tooDear = 0
  }

  /// How many candidates the proof began with.
  public var listed: Int
  /// No answer costs less.
  public var claim: Double
  /// The first is the root; a node comes after the one that split into it.
  public var nodes: [Node]

  init(listed: Int) {
    self.listed = listed
    claim = 0
    nodes = [Node()]
  }

  /// Adds two nodes that a node splits into.
  mutating func split(_ node: Int, one: Int, other: Int) -> (together: Int, apart: Int) {
    let children = (together: nodes.count, apart: nodes.count + 1)
    nodes[node].outcome = .split(
      one: one, other: other, together: children.together, apart: children.apart)
    nodes += [Node(), Node()]
    return children
  }
}
