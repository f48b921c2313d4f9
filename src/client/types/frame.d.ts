// The map in the app's frame, and what Streamlit keeps in a window.

/** What folium's script calls, and what the server wrote into the bundle. */
interface FrameNamespace {
  DATA: Record<string, string>;
  Wishes: new (page: Document, tell: () => void) => Wishes;
  sceneOfYear(scene: Scene, play: Play, year: YearOfPlay): Scene;
  Playing: new (told: PlayingTold) => Playing;
  YearBox: new (container: HTMLElement, pause: () => void) => YearBox;
  Player: new (page: Document, container: HTMLElement, told: PlayerTold) => Player;
  start(plane: LeafletMap): void;
  show(scene: Scene): void;
}

interface Wishes {
  readonly areThere: boolean;
  hear(scene: Scene): void;
  classes(): SceneClass[];
}

/** src/webplay.py: one year of a play; `places` has a digit for each code, the place of its class. */
interface YearOfPlay {
  year: number;
  title: string;
  subtitle: string;
  heading: string;
  counts: string[];
  words: string[];
  places: string;
}

interface Play {
  beginsAt: number;
  /** Joined with spaces. */
  codes: string;
  /** The highest first. */
  classes: { key: string; name: string; isMissing?: boolean }[];
  remark: string;
  style: string;
  frames: YearOfPlay[];
}

interface PlayingTold {
  show(year: YearOfPlay): void;
  stopped(year: YearOfPlay): void;
}

interface Playing {
  readonly isOn: boolean;
  start(play: Play): void;
  stop(): void;
}

interface YearBox {
  readonly box: HTMLElement;
  show(year: number, pause: string, remark: string): void;
  tell(sentence: string): void;
  hide(): boolean;
}

interface PlayerTold {
  fetch(words: string): Promise<Play>;
  isHeard(): boolean;
  /** A play was asked for: the map has to be in sight. */
  opened(): void;
  paint(scene: Scene): void;
  /** The play has come to a year, for the server to hear. */
  reach(year: number): void;
  say(words: string): void;
  text(key: string): string;
}

interface Player {
  readonly isOn: boolean;
  readonly isAwaiting: boolean;
  hear(scene: Scene): void;
  stop(): boolean;
}

interface Namespace extends FrameNamespace {}

interface Window {
  __streamlit: { BACKEND_BASE_URL: string };
  Streamlit: { setComponentValue(value: { code: string | null; year?: number; choice: number; session: string | null }): void };
}
