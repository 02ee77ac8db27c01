/** The symbols of `icons.svg` (`i-bed` …): 20 px grid, 1.5 px stroke, round ends, no fills. */
export const iconNames = [
  'mark', 'board', 'bus', 'person', 'users', 'route', 'bell', 'loop', 'calendar', 'clipboard', 'flag', 'gauge',
  'sliders', 'search', 'chevd', 'chevr', 'chevl', 'check', 'x', 'plus', 'minus', 'okc', 'noc', 'thermo', 'silent',
  'patch', 'flask', 'spray', 'drop', 'ban', 'bookmark', 'bed', 'door', 'clock', 'exit', 'cloudoff', 'cloud',
  'upload', 'download', 'camera', 'memo', 'warn', 'shield', 'undo', 'bksp', 'stairs', 'lift', 'syringe', 'home',
  'hospital', 'print', 'arrowr', 'arrowu', 'arrowd', 'info', 'globe', 'type', 'box', 'swap', 'repeat', 'moon',
  'filter', 'skip', 'eye', 'phone', 'sample', 'pen', 'battery', 'signal', 'star', 'cal14',
] as const;

export type IconName = typeof iconNames[number];
