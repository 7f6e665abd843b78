import type { TableDetector } from '../model/detection.js';
import { detector as caseList } from './case-list.js';
import { detector as namedPeople } from './named-people.js';
import { detector as rowLevelData } from './row-level-data.js';
import { detector as smallNumbers } from './small-numbers.js';
import { detector as staffList } from './staff-list.js';

/** Every detector of tables, in the order of their names. */
export const TABLE_DETECTORS: readonly TableDetector[] = [caseList, namedPeople, rowLevelData, smallNumbers, staffList];
