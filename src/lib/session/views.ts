// What each face may see. A type of its own each, built up field by field in phone-view.ts,
// stage-view.ts and console-view.ts; nothing is ever stripped from the whole.

import type { ConsoleView, GlassView } from './console-face.ts';
import type { PhoneView } from './phone-face.ts';
import type { StageView } from './stage-face.ts';

export type View = PhoneView | StageView | ConsoleView | GlassView;
