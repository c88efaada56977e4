/** Money is kept in fen 分 and shown in yuan. */
export const yuan = (fen: number): string => {
  const text = (Math.abs(fen) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, '\u2009')
  return fen < 0 ? `−${text}` : text
}

/** What somebody typed, in fen; null when it is no amount. */
export function fenOf(typed: string): number | null {
  const text = typed.trim().replace(/[−－]/, '-').replace(/[,，\u2009\s]/g, '')
  return /^[+-]?\d{1,7}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null
}
