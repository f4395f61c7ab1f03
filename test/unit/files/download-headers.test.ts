import { contentDisposition, contentType } from "../../../src/files/download-headers";

test("each format has its own content type", () => {
  expect(contentType("csv")).toBe("text/csv; charset=utf-8");
  expect(contentType("xlsx")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  expect(contentType("ods")).toBe("application/vnd.oasis.opendocument.spreadsheet");
});

test.each([
  ["jaarverslag 2025.csv", 'attachment; filename="jaarverslag 2025.csv"'],
  ["één wijk.xlsx", "attachment; filename=\"een wijk.xlsx\"; filename*=UTF-8''%C3%A9%C3%A9n%20wijk.xlsx"],
  [
    "cijfers (50%)'*.csv",
    "attachment; filename=\"cijfers (50_)'_.csv\"; filename*=UTF-8''cijfers%20%2850%25%29%27_.csv",
  ],
  ['../../a\\b"c\r\nSet-Cookie: x.csv', 'attachment; filename="_.._a_b_cSet-Cookie_ x.csv"'],
  ["verslag\u202excod.exe", 'attachment; filename="verslagxcod.exe"'],
  ["\ud800..", 'attachment; filename="bestand"'],
])("%j is offered as a download by RFC 6266", (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});
