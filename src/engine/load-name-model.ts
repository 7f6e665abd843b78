import { readFileSync } from 'node:fs';
import { createNameModel, type NameModel } from '../detectors/names/name-model.js';
import { PACKAGE_ROOT } from '../model/package-root.js';

let loaded: NameModel | undefined;

/** Reads the weights when first asked and keeps them: every inspector of a thread shares one model. */
export function loadNameModel(): NameModel {
  loaded ??= createNameModel(readFileSync(new URL('rules/names/model.bin', PACKAGE_ROOT)));
  return loaded;
}
