import { createInspector, type Inspector } from '../../src/engine/inspect.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/bytes.js';
import type { Recogniser } from '../../src/model/recognition.js';
import type { Inspection, JudgedFile } from '../../src/model/report.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { builtInRules } from '../../src/rules/load.js';

/** The pipeline of one worker, in this process. */
export const inspectorWith = (limits: Partial<Limits> = {}, recogniser?: Recogniser): Inspector =>
  createInspector({
    rules: builtInRules(),
    limits: { ...DEFAULT_LIMITS, ...limits },
    showValues: false,
    key: Buffer.alloc(32, 7),
    recogniser,
  });

export const verdictOn = (inspection: Inspection): JudgedFile => decide(inspection, RELEASE);
