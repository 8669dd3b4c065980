import Testing

@Suite("Usage") struct UsageTests {
  @Test("help is an answer, not an error")
  func help() throws {
    let result = try Tool.run("--help")
    #expect(result.status == 0)
    #expect(result.output.contains("Usage: disclosure <command>"))
  }
}
