import { set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel';
import { readFileSync, writeSync } from 'node:fs';
import { asXlsx } from '../../formats/as-xlsx';
import { readOldSpreadsheet } from '../../formats/old-spreadsheet';
import { complaintOf } from '../complaint';
import { REFUSED } from './xls-answer';

/** A process of its own: reads an .xls, .et or .xlsb file from standard input and writes it as .xlsx, or the complaint about it. */
function answer(): Uint8Array {
  try {
    return asXlsx(readOldSpreadsheet(new Uint8Array(readFileSync(0))));
  } catch (error) {
    process.exitCode = REFUSED;
    const { code, sentence, parameters } = complaintOf(error);
    return new TextEncoder().encode(JSON.stringify({ code, sentence, parameters }));
  }
}

// Before Excel 97 texts were in the code page of the writer's Windows: 936 in China.
set_cptable(codepages);
const bytes = answer();
for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
