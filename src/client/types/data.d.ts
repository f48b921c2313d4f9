// What the server writes for the browser's scripts, and what they make of it.

type Pair = [number, number];
/** West, south, east, north in metres of EPSG:3067. */
type Bbox = [number, number, number, number];
type Size = { x: number; y: number };
/** Edges in px. */
type Box = { left: number; right: number; top: number; bottom: number };
/** Words by language. */
type Names = Record<string, string>;
type RingKind = "selected" | "hover" | "focus";
type Tool =
  | ("zoom_in" | "zoom_out")
  | ("country" | "capital_view" | "region" | "city")
  | ("pan_up" | "pan_left" | "pan_right" | "pan_down");

/** src/map_command.py; `codes` are joined with spaces. */
interface SceneClass {
  key: string;
  /** A class that is no partnership has none. */
  number: number | null;
  /** Its place among the others, where its number does not say it. */
  order?: number;
  name: string;
  count: string;
  words: string;
  codes: string;
  /** Of a class of a figure: the numbers of its municipalities, in the order of the codes, joined with "|". */
  values?: string;
  /** Whether it holds those without a figure. */
  isMissing?: boolean;
}

/** A partnership that is an edge on a map by a figure. */
interface EdgeOfScene {
  key: string;
  number: number | null;
  name: string;
  codes: string;
}

/** What a scene has only where its classes are those of a figure. */
interface FigureOfScene {
  /** What the classes are of. */
  heading?: string;
  /** A number with its unit, "{n}" for the number. */
  inUnit?: string;
  edges?: EdgeOfScene[];
  edgesHeading?: string;
  /** What has to be known of the limits of the classes. */
  remark?: string;
  /** The words that its years are asked for with. */
  play?: string;
}

interface Scene extends FigureOfScene {
  /** The server's session, and the number of the last choice that it has heard of. */
  session: string;
  choice: number;
  language: string;
  hasNames: boolean;
  classes: SceneClass[];
  rest: { name: string; count: string };
  /** On municipalities in two tiers. */
  notes: { code: string; text: string }[];
  regions: string[];
  /** What the filters besides the partnerships ask for, where there are any. */
  narrowing?: string[];
  /** Rules of style for classes that the style sheet does not know. */
  style?: string;
  selected: string | null;
}

/** src/gazetteer.py; points in metres. */
interface Places {
  texts: Record<string, Record<string, string>>;
  regions: Record<string, Names>;
  municipalities: Record<string, { names: Names; region: string; point: Pair }>;
  capitalPoints: Record<string, Pair>;
}

type AreaGeometry =
  | { type: "Polygon"; id: string; arcs: number[][] }
  | { type: "MultiPolygon"; id: string; arcs: number[][][] };

/** TopoJSON with arcs as src/assets.py flattens them. */
interface Topology {
  bbox: Bbox;
  transform: { scale: Pair; translate: Pair };
  arcs: number[][];
  /** Besides the municipalities, sets of lines by the key of their style in src/map_lines.py. */
  objects: { municipalities: { geometries: AreaGeometry[] } } & Record<string, { arcs: number[][] }>;
}

/** A topology as path data in whole grid units, north up. */
interface Drawing {
  areas: Map<string, string>;
  /** By key, in the order they are drawn in. */
  lines: Map<string, string>;
  bbox: Bbox;
  width: number;
  height: number;
  /** Metres to grid units. */
  toGrid(point: Pair): Pair;
}

/** A name that is wanted on the map; its point in px of the frame. */
interface WantedName {
  code: string;
  text: string;
  point: Pair;
  isStrong: boolean;
}

interface PlacedName {
  code: string;
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  isStrong: boolean;
}
