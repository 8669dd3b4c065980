import Foundation

do throws(OptionError) {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  switch options.task {
  case .help: print(Options.help)
  case .write(let directory): exit(Run(options).write(to: directory) ? 0 : 1)
  case .selfCheck: exit(Run(options).selfCheck() ? 0 : 1)
  case .damage: exit(await DamageRun(options).run() ? 0 : 1)
  case .read: exit(await Run(options).read() ? 0 : 1)
  case .fuzz: exit(await Run(options).fuzz() ? 0 : 1)
  }
} catch {
  FileHandle.standardError.write(Data((error.message + "\n").utf8))
  exit(64)
}
