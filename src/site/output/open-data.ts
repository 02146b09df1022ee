import { makeExportFiles } from '../../export/export-files.ts';
import type { ExportFile } from '../../export/export-file.ts';
import { settings } from '../../settings.ts';
import { onceForRegister } from '../once-for-register.ts';

/** Every file under `/data/`. Made once for a register, because its page tells their sizes. */
export const getOpenData = onceForRegister<readonly ExportFile[]>((register) => makeExportFiles(register, settings));
