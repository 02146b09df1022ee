import { makeExportFiles } from '../../export/export-files.ts';
import type { ExportFile } from '../../export/export-file.ts';
import { settings } from '../../settings.ts';
import { getFromRegister } from '../get-register.ts';
import type { Register } from '../model.ts';

/** Every file under `/data/`. */
export const getOpenData = () => getFromRegister(makeOpenData);

function makeOpenData(register: Register): ExportFile[] {
  return makeExportFiles(register, settings);
}
