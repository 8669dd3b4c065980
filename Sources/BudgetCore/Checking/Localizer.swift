/// Finds the smallest explanation of broken equations: the fewest things that, if they read otherwise, put all of them right.
///
/// After I. P. Fellegi and D. Holt, A systematic approach to automatic edit and imputation (1976): each broken equation holds
/// something wrong, and nothing is suspected whose change would break an equation that holds.
struct Localizer {
  private var graph: EquationGraph
  private(set) var faults: [Fault] = []

  /// Whether the search stopped before everything was tried.
  var isStopped: Bool { graph.isSpent }

  init(_ system: EquationSystem, _ evidence: Evidence) { graph = EquationGraph(system, evidence) }

  mutating func run() {
    var open = graph.system.equations.indices.filter { graph.system.equations[$0].isBroken }
    // What happened to a whole row or table explains more than single cells do, or it is not the explanation.
    var patterns = PatternSearch(graph, cells: cellFaults(open))
    take(patterns.run(open), &open)
    graph = patterns.graph
    var cells = CellSearch(graph)
    for component in graph.components(open) { cells.explain(component) }
    take(cells.faults, &open)
    graph = cells.graph
    var transfers = TransferSearch(graph, assumed: cells.assumed)
    take(transfers.run(open), &open)
    graph = transfers.graph
    faults += open.map { Fault(equations: [$0]) }
    faults.sort { ($0.equations.first ?? 0) < ($1.equations.first ?? 0) }
  }

  private mutating func cellFaults(_ open: [Int]) -> [Fault] {
    var cells = CellSearch(graph)
    for component in graph.components(open) { cells.explain(component) }
    graph = cells.graph
    return cells.faults
  }

  private mutating func take(_ found: [Fault], _ open: inout [Int]) {
    faults += found
    let explained = Set(found.flatMap(\.equations))
    open.removeAll { explained.contains($0) }
  }
}
