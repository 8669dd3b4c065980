import Driver

/// The main function: with -sanitize=fuzzer the compiler makes none, and the package manager asks for one by this name.
@_cdecl("fuzz_main")
public func main(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 {
  var (count, arguments) = (count, arguments)
  return LLVMFuzzerRunDriver(&count, &arguments, one)
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func one(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  Target.chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
