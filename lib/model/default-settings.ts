import type { Settings } from './settings';

/** The settings of a new store. */
export const defaultSettings: Settings = {
  language: null,
  reads: true,
  paused: [],
  privateWindows: false,
  overlay: true,
  overlayOff: [],
  chip: true,
  chipOff: [],
  clearHandles: false,
  keepMonths: null,
  stoppedMetrics: [],
  tracksTime: false,
  tracker: null,
  review: null,
};
