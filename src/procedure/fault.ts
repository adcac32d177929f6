/** One thing that is wrong in a procedure's file, said to whoever writes it. */
export interface Fault {
  /** Where in the content, such as `services[1].group`; empty for the file as a whole. */
  readonly path: string;
  /** Both count from 1 and lie inside the file. */
  readonly line: number;
  readonly column: number;
  /** Plain English: what is expected, and what is there. */
  readonly message: string;
}

/** One line a fault, `procedure.yaml:12:5 services[1].group: …`, as editors and terminals link it. */
export function formatFaults(file: string, faults: readonly Fault[]): string {
  const lines = faults.map(({ path, line, column, message }) => {
    const where = path === '' ? '' : `${path}: `;
    return `${file}:${line}:${column} ${where}${message}`;
  });
  return lines.join('\n');
}
