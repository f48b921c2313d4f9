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

interface AloneData {
  scene: Scene;
  /** By the keys of the chosen classes, joined by blanks. */
  filters: Record<string, { title: string; subtitle: string; rest: Scene["rest"]; notes: Scene["notes"] }>;
  details: {
    classes: Record<string, { words: string }>;
    labels: string[];
    /** Their heading. */
    agreements: string;
    outside: string;
    municipalities: Record<string, AloneFacts>;
  };
  words: { tiers: string; choose: string; close: string };
  places: Places;
  boundaries: Topology;
  capital: Topology | null;
}
