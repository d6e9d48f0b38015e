import { strToU8 } from 'fflate';
import type { Sentence } from '../../src/messages/sentence';
import { say } from '../../src/messages/sentence';
import { COMPLAINTS } from '../../src/xlsx/errors';
import { readWorkbook } from '../../src/xlsx/read';
import { ole, zip } from './raw';

test.each<[string, Uint8Array, Sentence]>([
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), COMPLAINTS.picture],
  ['an archive of another kind', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), COMPLAINTS.packed],
  ['an archive with a form inside', zip({ '县/申报表.xlsx': 'x' }), COMPLAINTS.packed],
  ['a text in RTF', strToU8('{\\rtf1\\ansi x}'), COMPLAINTS.wordText],
  [
    'a web page of Word',
    strToU8('<html xmlns:w="urn:schemas-microsoft-com:office:word">'),
    COMPLAINTS.wordText,
  ],
  [
    'a text of LibreOffice',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    COMPLAINTS.wordText,
  ],
  ['a file of Numbers', zip({ 'Index/Document.iwa': 'x' }), COMPLAINTS.apple],
  ['slides', zip({ 'ppt/presentation.xml': 'x' }), COMPLAINTS.slides],
  ['old slides', ole('PowerPoint Document'), COMPLAINTS.slides],
  ['an OFD', zip({ 'OFD.xml': 'x' }), COMPLAINTS.layout],
  ['a text table', strToU8('BM,学校'), COMPLAINTS.webPage],
])('%s is called what it is, with the next step', (_, bytes, sentence) => {
  expect(() => readWorkbook(bytes)).toThrow(say(sentence, 'zh'));
});
