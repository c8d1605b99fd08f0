/**
 * What a stage tells while it works. `stage` begins a stage that a person may watch; `tell` is one fact for the log.
 * Nothing logged may hold a secret or a row's content.
 */
export interface Log {
  stage(name: string, details?: Readonly<Record<string, string | number>>): void;
  tell(fact: string, details?: Readonly<Record<string, string | number>>): void;
}
