/** The password that Excel tries before it asks for one: a workbook locked with it opens like any other ([MS-OFFCRYPTO] 2.4.2.3). */
export const OFFICE_DEFAULT = 'VelvetSweatshop';
