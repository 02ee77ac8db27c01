/** Arrow keys, Home and End go through the parts that match, and press the one they reach. */
export function roving(parts: string): (event: KeyboardEvent) => void {
  return (event) => {
    const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(parts)];
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = all[(to + all.length) % all.length]!;
    next.focus();
    next.click();
  };
}
