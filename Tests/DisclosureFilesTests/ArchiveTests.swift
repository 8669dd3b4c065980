import DisclosureFiles
import Testing

/// A zip file is read in one way only, in bounded memory, or refused with a sentence.
@Suite("Archives") struct ArchiveTests {
  private static let small = TestDocument(TestDocument.paragraph("正文"))

  @Test("a plain package is read")
  func plain() throws { #expect(try rows(Self.small.package) == [["正文"]]) }

  @Test("texts, pages and nothing are no office files")
  func others() {
    #expect(refusal([]) == "no office file")
    #expect(refusal(Array("部门预算".utf8)) == "no office file")
    #expect(refusal(Array("<html><table><tr><td>1</td></tr></table></html>".utf8)) == "no office file")
    #expect(refusal(Array("%PDF-1.7".utf8)) == "no office file")
  }

  @Test("names of the header and of the directory must agree, but for letter case and the slash")
  func names() throws {
    var package = Self.small.package
    package.parts[1].localName = "WORD\\Document.XML"
    #expect(try rows(package) == [["正文"]])
    package.parts[1].localName = "word/evil.xml"
    #expect(refusal(package.bytes).hasPrefix("damaged: "))
    package.parts[1].name = "word\\document.xml"
    package.parts[1].localName = nil
    #expect(try rows(package) == [["正文"]])
  }

  @Test("two parts of one name are refused")
  func duplicates() {
    var package = Self.small.package
    package.add("Word/DOCUMENT.xml", "<x/>")
    #expect(refusal(package.bytes).contains("two parts"))
  }

  @Test("an encrypted part is said to be one")
  func encryptedPart() {
    var package = Self.small.package
    package.parts[1].flags = 1
    #expect(refusal(package.bytes).hasPrefix("encrypted: "))
  }

  @Test("a protected file and an old file are told apart")
  func compound() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    #expect(refusal(head + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }).hasPrefix("encrypted: "))
    #expect(refusal(head).hasPrefix("unsupported: "))
    #expect(refusal(head).contains(".doc"))
  }

  @Test("a part that is not what its checksum says is refused")
  func checksum() {
    var package = Self.small.package
    package.parts[1].checksum = 1
    #expect(refusal(package.bytes).hasPrefix("damaged: "))
  }

  @Test("a part that would grow too large is refused before it grows")
  func bomb() {
    var package = Self.small.package
    package.parts[1].method = 8
    package.parts[1].declaredSize = 0x7FFF_FFFF
    #expect(refusal(package.bytes).hasPrefix("size: "))
    #expect(refusal(package.bytes).contains("word/document.xml"))
  }

  @Test("too many parts are refused")
  func entries() {
    var package = Self.small.package
    for index in 0..<10_001 { package.add("media/\(index)", "") }
    #expect(refusal(package.bytes).hasPrefix("size: "))
  }

  @Test("a compression that is not read is named")
  func method() {
    var package = Self.small.package
    package.parts[1].method = 12
    #expect(refusal(package.bytes).hasPrefix("unsupported: "))
  }

  @Test("files of other programs are named")
  func foreign() {
    var open = OfficePackage()
    open.add("mimetype", "application/vnd.oasis.opendocument.text")
    open.add("content.xml", "<x/>")
    #expect(refusal(open.bytes).contains("OpenDocument"))
    var ofd = OfficePackage()
    ofd.add("OFD.xml", "<ofd/>")
    #expect(refusal(ofd.bytes).contains("OFD"))
    var zip = OfficePackage()
    zip.add("收支总表.txt", "1")
    #expect(refusal(zip.bytes).hasPrefix("unsupported: "))
  }

  @Test("types of its own, wrong entities, open and deep elements are refused")
  func markup() {
    let refused = { (xml: String) in
      var package = OfficePackage()
      package.add("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
      package.add("word/document.xml", xml)
      return refusal(package.bytes)
    }
    #expect(refused("<!DOCTYPE d [<!ENTITY a \"aaaa\">]><w:document/>").hasPrefix("unsupported: "))
    #expect(refused("<w:document><w:p><w:t>&a;</w:t></w:p></w:document>").hasPrefix("damaged: "))
    #expect(refused("<w:document><w:p></w:document>").hasPrefix("damaged: "))
    #expect(refused("<w:document><w:p>").hasPrefix("damaged: "))
    #expect(refused("<w:document>" + String(repeating: "<w:sdt>", count: 300)).hasPrefix("size: "))
    #expect(refused("<w:document><w:p><w:r><w:t>&lt;&#x4E00;&#65;</w:t></w:r></w:p></w:document>") == "read")
  }
}
