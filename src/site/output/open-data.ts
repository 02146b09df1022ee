import { exportFiles } from '../../register/export/files.ts';
import type { ExportFile } from '../../register/export/file.ts';
import { settings } from '../../settings.ts';
import type { Register } from '../model.ts';
import { getRegister } from '../register.ts';

const memo = new WeakMap<Register, readonly ExportFile[]>();

/** Every file under `/data/`. Made once for a register, because its page tells their sizes. */
export async function getOpenData(): Promise<readonly ExportFile[]> {
  const register = await getRegister();
  const files = memo.get(register) ?? exportFiles(register, settings);
  memo.set(register, files);
  return files;
}
