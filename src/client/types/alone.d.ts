// What src/outputs/web_page.py writes into the stand-alone page.

/** Address, site, and date or "". */
type AloneSource = [string, string, string];

interface AloneAgreement {
  words: string;
  source: AloneSource;
}

interface AloneTier {
  key: string;
  number: number;
  name: string;
  evidence: string;
  sources: AloneSource[];
  note?: string;
}

interface AloneFacts {
  lead: string;
  tiers?: AloneTier[];
  agreements?: AloneAgreement[];
  /** In the order of the labels. */
  figures: string[];
}

/** The charts as src/charts/lines.py tells them. */
interface AloneDevelopment {
  chart: string;
  said: string;
  /** For every one of the years, "" where nobody was counted. */
  people: string[];
  /** Number of a label, value, remark or "". */
  figures: [number, string, string][];
  ages: string[];
}

/** What is alike for all municipalities. */
interface AloneDevelopments {
  heading: string;
  table: string;
  people: string[];
  years: string[];
  /** What a figure is called, and who publishes it. */
  labels: [string, string][];
  ages: string[];
  source: string;
  country: string[];
  of: Record<string, AloneDevelopment>;
}

interface AloneGrowth {
  chart: string;
  says: string;
  note: string;
}

interface AloneGrowthNumbers {
  table: string;
  heads: string[];
  rest: string[];
  /** By the keys of the partnerships. */
  rows: Record<string, string[]>;
}

interface AloneNamespace {
  development(shared: AloneDevelopments, told: AloneDevelopment, name: string): HTMLElement;
  growth(shared: AloneGrowthNumbers, told: AloneGrowth, keys: readonly string[]): HTMLElement;
}

interface Namespace extends AloneNamespace {}

interface AloneFilter {
  title: string;
  subtitle: string;
  rest: Scene["rest"];
  notes: Scene["notes"];
  /** Where partnerships are left whole. */
  growth: AloneGrowth | null;
}

interface AloneData {
  scene: Scene;
  /** By the keys of the chosen classes, joined by blanks. */
  filters: Record<string, AloneFilter>;
  details: {
    classes: Record<string, { words: string }>;
    labels: string[];
    /** Their heading. */
    agreements: string;
    outside: string;
    municipalities: Record<string, AloneFacts>;
  };
  development: AloneDevelopments;
  growth: AloneGrowthNumbers;
  words: { tiers: string; choose: string; close: string };
  places: Places;
  boundaries: Topology;
  capital: Topology | null;
}
