/** Seconds as "13:30", or "13:30:15" when there are seconds; a duration may pass 24 hours. */
export function timeOfDay(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (whole % 60 !== 0) parts.push(whole % 60);
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
