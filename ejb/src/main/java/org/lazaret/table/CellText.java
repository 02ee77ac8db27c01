package org.lazaret.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A cell of a workbook as the text a person sees: days as ISO 8601, numbers without exponent or noise. */
final class CellText {
    /** A spreadsheet keeps 15 digits of a number; an identity number has 18, so its last three are gone. */
    private static final int DIGITS_KEPT = 15;
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern ZEROS = Pattern.compile("0+");

    private final boolean from1904;

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What the file lost of this cell, as error code; {@code null} when nothing. */
    String damage(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "formula-error";
        }
        BigDecimal number = number(cell);
        if (number == null || isDay(cell)) {
            return null;
        }
        return number.precision() - number.scale() > DIGITS_KEPT ? "digits-lost" : null;
    }

    String of(Cell cell) {
        BigDecimal number = number(cell);
        if (number == null) {
            return cell.getType() == CellType.BOOLEAN ? Boolean.toString(cell.asBoolean()) : plain(cell);
        }
        return isDay(cell) ? moment(number) : padded(number, cell.getDataFormatString());
    }

    private static String plain(Cell cell) {
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    /** The number in it, also where a formula computed it; {@code null} when it holds none. */
    private static BigDecimal number(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber();
        }
        return cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal computed ? computed : null;
    }

    /** Room 0512 is stored as 512 shown with four digits: people mean what they see. */
    private static String padded(BigDecimal number, String format) {
        String text = number.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros().toPlainString();
        boolean zeros = format != null && ZEROS.matcher(format).matches() && text.chars().allMatch(Character::isDigit);
        return zeros ? "0".repeat(Math.max(0, format.length() - text.length())) + text : text;
    }

    private boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47
                || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String bare = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.indexOf('h') >= 0 || bare.contains("m");
    }

    private String moment(BigDecimal serial) {
        long days = serial.longValue();
        Duration within = Duration.ofSeconds(Math.round((serial.doubleValue() - days) * 86_400));
        if (days == 0 && !from1904) {
            return LocalTime.MIDNIGHT.plus(within).toString();
        }
        LocalDateTime moment = day(days).atStartOfDay().plus(within);
        return within.isZero() ? moment.toLocalDate().toString() : moment.toString();
    }

    /** Day 60 of the 1900 calendar is a 29 February that never was, so days before it stand one further back. */
    private LocalDate day(long serial) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, 30).plusDays(serial < 60 ? serial + 1 : serial);
    }
}
