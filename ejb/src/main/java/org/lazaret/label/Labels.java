package org.lazaret.label;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.lazaret.print.Millimetres;
import org.lazaret.print.QrCode;

/**
 * Draws labels: a QR code that holds the text, and the text beside it to be read and typed.
 */
public final class Labels {
    /** Empty on every side, in millimetres; with the code's own margin of four squares. */
    private static final double PADDING = 2;
    private static final int LINE_CHARACTERS = 10;
    private static final float FONT_MOST = 11;
    private static final float LINE_SPACING = 1.2f;
    private static final float FONT_UNITS = 1000;

    private Labels() {
    }

    /**
     * @param texts printable ASCII, in the order in which they are to come out; at least one
     * @param used  places at the beginning of the first sheet that are taken off already
     * @return a PDF of as many pages as are needed
     */
    public static byte[] pdf(List<String> texts, LabelSheet sheet, int used) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
            int place = used % sheet.count();
            for (int next = 0; next < texts.size(); place = 0) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (; place < sheet.count() && next < texts.size(); place++) {
                        label(content, font, sheet, place, texts.get(next++));
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void label(PDPageContentStream content, PDFont font, LabelSheet sheet, int place, String text) throws IOException {
        double side = Math.min(sheet.height() - 2 * PADDING, (sheet.width() - 3 * PADDING) / 2);
        double x = sheet.x(place) + PADDING;
        double y = sheet.y(place) + (sheet.height() - side) / 2;
        QrCode.draw(content, text, x, y, side);
        words(content, font, text, x + side + PADDING, y + side / 2, sheet.width() - side - 3 * PADDING);
    }

    /** In as many lines as needed, none wider than there is room; the middle of them at that height. */
    private static void words(PDPageContentStream content, PDFont font, String text, double x, double middle, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LINE_CHARACTERS) {
            lines.add(text.substring(from, Math.min(text.length(), from + LINE_CHARACTERS)));
        }
        float size = FONT_MOST;
        for (String line : lines) {
            size = Math.min(size, Millimetres.points(width) / font.getStringWidth(line) * FONT_UNITS);
        }
        content.beginText();
        content.setFont(font, size);
        content.setLeading(size * LINE_SPACING);
        content.newLineAtOffset(Millimetres.points(x), Millimetres.points(middle) + size * (LINE_SPACING * (lines.size() - 1) - 0.7f) / 2);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }
}
