import type { Sentence } from '../../../messages/sentence';
import type { RibbonAction, RibbonButton } from '../ribbon/manifest';
import type { Preferences } from './preferences';

/** What the frame asks of the workbench when a person uses it. */
export interface FrameActions {
  /** Files chosen or dropped: one, or several. */
  open(files: readonly File[]): void;
  save(): void;
  sample(): void;
  undo(): void;
  run(button: RibbonButton, action: RibbonAction): void;
  changed(preferences: Preferences): void;
}

/** A control of the page itself beside those of every page. */
export interface ExtraControl {
  readonly id: string;
  readonly label: Sentence;
  readonly tip: Sentence;
  readonly run?: () => void;
  readonly items?: readonly ExtraControl[];
}

/** A switch at the end of the bar; pressing it answers whether it is on now. */
export interface ExtraSwitch {
  readonly id: string;
  readonly label: Sentence;
  readonly tip: Sentence;
  readonly on: boolean;
  press(): boolean;
}

/** What differs between the page that shows the built add-in and the page that is opened by itself. */
export interface FrameContents {
  /** What fills the pane. */
  readonly pane: HTMLElement;
  readonly subtitle: Sentence | null;
  readonly controls?: readonly ExtraControl[];
  readonly switches?: readonly ExtraSwitch[];
}
