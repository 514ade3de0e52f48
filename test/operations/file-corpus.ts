import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { FileKind } from '../../src/platform/files/file-kinds.ts'
import type { FileRefusal } from '../../src/platform/files/file-refusal.ts'
import { type RawPart, rawZip } from './raw-zip.ts'
import { jpeg, latin1, packedObject, pdf, png, webp } from './sample-files.ts'

/** A file that is made here and what must become of it. */
export interface CorpusFile {
  readonly name: string
  readonly bytes: Buffer
  readonly expected: FileKind | FileRefusal
}

const contentTypes = (main: string): RawPart => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.${main}"/></Types>`,
})
const wordType = contentTypes('openxmlformats-officedocument.wordprocessingml.document.main+xml')
const body = (inside = ''): RawPart => ({
  name: 'word/document.xml',
  content: `<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r>${inside}</w:p></w:body></w:document>`,
})
const word = (...more: RawPart[]): Buffer => rawZip([wordType, body(), ...more])
const relation = (type: string, attributes: string): RawPart => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" ${attributes}/></Relationships>`,
})
const openDocument = (content: string, ...more: RawPart[]): Buffer =>
  rawZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `<office:document-content><office:scripts/>${content}</office:document-content>`,
    },
    ...more,
  ])

async function realWord(): Promise<Buffer> {
  const link = new ExternalHyperlink({ link: 'https://papi.org.vn', children: [new TextRun('PAPI')] })
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] }))
}

async function realExcel(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Sổ đóng góp').addRow(['Nhà tài trợ', 1_500_000])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Every file of the corpus: what real programs write, and what somebody might try. */
export async function fileCorpus(): Promise<CorpusFile[]> {
  const inner = await zipOf({ 'a.txt': 'a' })
  const openSpreadsheet = rawZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
  ])
  const zeros = Buffer.alloc(30 * 1024 * 1024)
  const files: [string, Buffer, CorpusFile['expected']][] = [
    ['kế hoạch.docx', await realWord(), 'docx'],
    ['sổ.xlsx', await realExcel(), 'xlsx'],
    ['bản thảo.odt', openDocument('<text:a xlink:href="https://papi.org.vn">PAPI</text:a>'), 'odt'],
    ['bảng.ods', openSpreadsheet, 'ods'],
    ['quét.pdf', pdf(packedObject('3 0 << /Type /Font >>')), 'pdf'],
    ['quét có số không.pdf', pdf('', '\0\0\0\r\n'), 'pdf'],
    ['ảnh.png', png(640, 480), 'png'],
    ['ảnh.jpg', jpeg(4_000, 3_000), 'jpeg'],
    ['ảnh có phần thêm của máy.jpg', Buffer.concat([jpeg(4_000, 3_000), jpeg(160, 120)]), 'jpeg'],
    ['ảnh.webp', webp(800, 600), 'webp'],
    ['thư.txt', Buffer.from('Kính gửi Phòng Giáo dục,\r\n\tTôi xin hỏi: 2 < 3?\n'), 'txt'],
    ['danh sách.csv', Buffer.from('\uFEFFHọ tên,Lớp\n"Nguyễn, Hoa",1A\n'), 'csv'],
    ['chữ cũ.txt', latin1('K\xd5 ho\xb9ch n\xa9ng cao ch\xc8 s\xe8'), 'txt'],
    ['utf16.txt', Buffer.from('\uFEFFKế hoạch', 'utf16le'), 'txt'],
    // Names lie, contents do not.
    ['báo cáo.exe', pdf(), 'pdf'],
    ['ảnh.png', jpeg(10, 10), 'jpeg'],

    ['rỗng.pdf', Buffer.alloc(0), 'empty'],
    ['quá lớn.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 'too-large'],
    ['chương trình.pdf', Buffer.concat([latin1('MZ\x90\0'), Buffer.alloc(200)]), 'unknown-kind'],
    ['linux.txt', latin1('\x7fELF\x02\x01\x01\0'), 'unknown-kind'],
    ['ảnh động.gif', latin1('GIF89a\x01\0\x01\0\0\0\0'), 'unknown-kind'],
    ['nén.zip', inner, 'unknown-kind'],
    ['nén.docx', inner, 'unknown-kind'],
    [
      'trình chiếu.pptx',
      rawZip([contentTypes('openxmlformats-officedocument.presentationml.presentation.main+xml')]),
      'unknown-kind',
    ],
    ['điều khiển.txt', latin1('abc\x1b]0;x\x07'), 'unknown-kind'],
    ['cũ.doc', latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`), 'old-or-locked'],
    ['có mật khẩu.docx', rawZip([wordType, { ...body(), claims: { flags: 1 } }]), 'old-or-locked'],
    [
      'có mật khẩu.odt',
      openDocument('', { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }),
      'old-or-locked',
    ],
    ['có mật khẩu.pdf', pdf('4 0 obj\n<< /Encrypt 9 0 R >>\nendobj\n'), 'old-or-locked'],

    ['trang.html', Buffer.from('<!doctype html><script>alert(1)</script>'), 'web-page'],
    ['trang.txt', Buffer.from('  \n<HTML><body onload=alert(1)>'), 'web-page'],
    ['trang giấu.txt', Buffer.from('Kính gửi,\n<script src="//x"></script>'), 'web-page'],
    ['hình.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'web-page'],
    ['hình.png', Buffer.from('<?xml version="1.0"?><svg/>'), 'web-page'],
    ['xxe.txt', Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'), 'web-page'],
    ['lệnh.txt', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'web-page'],
    ['thư.mht', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n'), 'web-page'],
    ['utf16.html', Buffer.from('\uFEFF<script>alert(1)</script>', 'utf16le'), 'web-page'],

    ['macro.docx', word({ name: 'word/vbaProject.bin', content: 'x' }), 'active-content'],
    [
      'macro kiểu.docx',
      rawZip([contentTypes('ms-word.document.macroEnabled.main+xml'), body()]),
      'active-content',
    ],
    ['macro 4.xlsx', word({ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }), 'active-content'],
    ['activex.docx', word({ name: 'word/activeX/activeX1.xml', content: '<a/>' }), 'active-content'],
    [
      'basic.odt',
      openDocument('', { name: 'Basic/Standard/Module1.xml', content: '<a/>' }),
      'active-content',
    ],
    ['sự kiện.odt', openDocument('<script:event-listener xlink:href="x"/>'), 'active-content'],
    [
      'dde.docx',
      rawZip([wordType, body('<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\cmd.exe</w:instrText>')]),
      'active-content',
    ],
    ['mã.pdf', pdf('4 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n'), 'active-content'],
    ['mã viết khác.pdf', pdf('4 0 obj\n<< /S /Java#53cript >>\nendobj\n'), 'active-content'],
    ['mã đóng gói.pdf', pdf(packedObject('3 0 << /S /JavaScript /JS (x) >>')), 'active-content'],
    ['chạy.pdf', pdf('4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n'), 'active-content'],

    [
      'mẫu ngoài.docx',
      word(relation('attachedTemplate', 'Target="http://x.example/a.dotm" TargetMode="External"')),
      'outside-content',
    ],
    [
      'ảnh ngoài.docx',
      word(relation('image', "TargetMode = 'External' Target='http://x.example/a.png'")),
      'outside-content',
    ],
    [
      'ngoài viết khác.docx',
      word(relation('image', 'Target="http://x.example" TargetMode="&#69;xternal"')),
      'outside-content',
    ],
    ['ngoài không nói.docx', word(relation('image', 'Target="\\\\x.example\\a"')), 'outside-content'],
    [
      'liên kết tệp.docx',
      word(relation('hyperlink', 'Target="file:///c:/a.exe" TargetMode="External"')),
      'outside-content',
    ],
    [
      'trường.docx',
      rawZip([wordType, body('<w:fldSimple w:instr="INCLUDEPICTURE &quot;http://x&quot;"/>')]),
      'outside-content',
    ],
    ['kết nối.xlsx', word({ name: 'xl/connections.xml', content: '<a/>' }), 'outside-content'],
    ['ảnh ngoài.odt', openDocument('<draw:image xlink:href="http://x.example/a.png"/>'), 'outside-content'],
    [
      'phần ngoài.odt',
      openDocument('<text:section-source xlink:href="file:///etc/passwd"/>'),
      'outside-content',
    ],

    ['nhúng.docx', word({ name: 'word/embeddings/oleObject1.bin', content: 'x' }), 'file-inside'],
    ['nén trong.docx', word({ name: 'word/media/image1.png', content: inner }), 'file-inside'],
    ['chương trình trong.docx', word({ name: 'word/media/a.bin', content: windowsProgram() }), 'file-inside'],
    ['tệp trong.pdf', pdf('4 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n'), 'file-inside'],

    ['bom.docx', word({ name: 'word/media/a.bin', content: zeros }), 'too-much-inside'],
    [
      'bom nói dối.docx',
      word({ name: 'word/media/a.bin', content: zeros, claims: { size: 1_000 } }),
      'too-much-inside',
    ],
    [
      'bom chung ruột.docx',
      rawZip([wordType, body(), { ...wordType, claims: { offset: 0 } }]),
      'too-much-inside',
    ],
    [
      'bom chồng.docx',
      rawZip([wordType, body(), { name: 'a.bin', content: 'a', claims: { offset: 0, localName: 'a.bin' } }]),
      'disguised',
    ],
    [
      'nghìn phần.docx',
      word(...Array.from({ length: 1_001 }, (_, index) => ({ name: `a${index}`, content: '' }))),
      'too-much-inside',
    ],

    ['thoát.docx', word({ name: '../../etc/passwd', content: 'x' }), 'unsafe-inside'],
    ['thoát 2.docx', word({ name: '/etc/passwd', content: 'x' }), 'unsafe-inside'],
    ['thoát 3.docx', word({ name: 'word\\..\\..\\x', content: 'x' }), 'unsafe-inside'],
    [
      'liên kết.docx',
      word({ name: 'a', content: '/etc/passwd', claims: { attributes: 0xa1ff0000 } }),
      'unsafe-inside',
    ],
    ['trùng.docx', word({ name: 'WORD/document.xml', content: '<a/>' }), 'unsafe-inside'],
    [
      'thực thể.docx',
      word({ name: 'word/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'unsafe-inside',
    ],
    [
      'thực thể utf16.docx',
      word({ name: 'word/a.xml', content: Buffer.from('\uFEFF<!DOCTYPE a>', 'utf16le') }),
      'unsafe-inside',
    ],
    [
      'utf7.docx',
      word({ name: 'word/a.xml', content: '<?xml version="1.0" encoding="UTF-7"?><a/>' }),
      'unsafe-inside',
    ],
    [
      'utf16 không dấu.docx',
      word({ name: 'word/a.xml', content: Buffer.from('<a/>', 'utf16le') }),
      'unsafe-inside',
    ],

    ['cụt.png', png(10, 10).subarray(0, 50), 'damaged'],
    ['sai tổng.png', flipped(png(10, 10), 20), 'damaged'],
    ['không cỡ.png', png(0, 10), 'damaged'],
    ['cụt.jpg', jpeg(10, 10).subarray(0, 30), 'damaged'],
    ['cụt.pdf', pdf().subarray(0, 60), 'damaged'],
    ['cụt.docx', word().subarray(0, 200), 'damaged'],
    ['sai tổng.docx', word({ name: 'word/a.bin', content: 'abc', claims: { crc: 1 } }), 'damaged'],
    ['cụt.webp', webp(10, 10).subarray(0, 20), 'damaged'],

    ['pdf và zip.pdf', Buffer.concat([pdf(), inner]), 'disguised'],
    ['pdf và zip 2.pdf', pdf('', `\n${inner.toString('latin1')}\n%%EOF`), 'disguised'],
    ['pdf và trang.pdf', pdf('<script>alert(1)</script>\n'), 'disguised'],
    ['ảnh và zip.jpg', Buffer.concat([jpeg(10, 10), inner]), 'disguised'],
    ['ảnh và trang.jpg', jpeg(10, 10, '<script>alert(1)</script>'), 'disguised'],
    ['ảnh và php.jpg', jpeg(10, 10, '<?php system($_GET[0]); ?>'), 'disguised'],
    ['ảnh và pdf.jpg', jpeg(10, 10, '%PDF-1.4'), 'disguised'],
    ['ảnh và rar.jpg', Buffer.concat([jpeg(10, 10), latin1('Rar!\x1a\x07\x01\0')]), 'disguised'],
    ['ảnh và thừa.png', Buffer.concat([png(10, 10), latin1('abc')]), 'disguised'],
    ['ảnh và thừa.webp', Buffer.concat([webp(10, 10), latin1('abc')]), 'disguised'],
    ['zip có lời.docx', rawZip([wordType, body()], { comment: '<script>' }), 'disguised'],
    ['zip có khe.docx', rawZip([wordType, body()], { between: 'x'.repeat(200) }), 'disguised'],
    [
      'hai tên.docx',
      word({ name: 'word/a.bin', content: 'x', claims: { localName: 'word/b.bin' } }),
      'disguised',
    ],

    ['triệu điểm.png', png(50_000, 50_000), 'picture-too-large'],
    ['triệu điểm.jpg', jpeg(65_000, 65_000), 'picture-too-large'],
    ['triệu điểm.webp', webp(16_000, 16_000), 'picture-too-large'],
  ]
  return files.map(([name, bytes, expected]) => ({ name, bytes, expected }))
}

function flipped(bytes: Buffer, offset: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[offset] = (changed[offset] ?? 0) ^ 1
  return changed
}

function windowsProgram(): Buffer {
  const program = Buffer.alloc(128)
  program.write('MZ', 0, 'latin1')
  program.writeUInt32LE(64, 60)
  program.write('PE\0\0', 64, 'latin1')
  return program
}
