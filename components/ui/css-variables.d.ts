import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The colour of one row: how it stands. */
    '--c'?: string;
    /** How many objectives stand above one. */
    '--depth'?: number;
    /** How many lines a field has room for. */
    '--lines'?: number;
  }
}
