package org.lazaret.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Sheets of A4, written from top to bottom; lengths in millimetres from the upper left corner, letters in points. Close it when
 * done; {@link #pdf} can be asked once.
 */
public final class Paper implements AutoCloseable {
    public static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    /** Of the size of the letters, from one line to the next. */
    private static final double LEADING = 1.45;
    /** Of the size of the letters: the fonts have no bold of their own, so their edges are drawn too. */
    private static final float BOLD_EDGE = 0.03f;

    private final PDDocument document = new PDDocument();
    private final Typeface face;
    private PDPageContentStream content;

    /** @param title what readers of the file see as its name */
    public Paper(String title) {
        try {
            face = new Typeface(document);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("zh-CN");
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            turn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on on a new sheet. */
    public void turn() {
        try {
            if (content != null) {
                content.close();
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line; {@code y} is where the letters stand. */
    public void line(double x, double y, float size, boolean bold, String text) {
        try {
            content.beginText();
            content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            content.setLineWidth(size * BOLD_EDGE);
            content.newLineAtOffset(Millimetres.points(x), Millimetres.points(HEIGHT - y));
            for (Typeface.Run run : face.runs(text)) {
                content.setFont(run.font(), size);
                content.showText(run.text());
            }
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line in the middle of the sheet. */
    public void centred(double y, float size, boolean bold, String text) {
        line((WIDTH - width(text, size)) / 2, y, size, bold, text);
    }

    /**
     * As many lines as needed, none wider than that.
     *
     * @param y where the first line stands
     * @return where the next line would stand
     */
    public double lines(double x, double y, double width, float size, boolean bold, String text) {
        double next = y;
        for (String line : broken(text, width, size)) {
            line(x, next, size, bold, line);
            next += size * LEADING / Millimetres.points(1);
        }
        return next;
    }

    private List<String> broken(String text, double width, float size) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        String line = "";
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String part = text.substring(from, to);
            if (!line.isEmpty() && width((line + part).stripTrailing(), size) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += part;
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    private double width(String text, float size) {
        try {
            return face.width(text, size) / Millimetres.points(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thin line from left to right. */
    public void rule(double fromX, double toX, double y) {
        try {
            content.setLineWidth(0.5f);
            content.moveTo(Millimetres.points(fromX), Millimetres.points(HEIGHT - y));
            content.lineTo(Millimetres.points(toX), Millimetres.points(HEIGHT - y));
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A QR code, its margin included, with its upper left corner there. @param text printable ASCII, at most 2,300 characters */
    public void code(String text, double x, double y, double side) {
        try {
            QrCode.draw(content, text, x, HEIGHT - y - side, side);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file; nothing can be written after this. */
    public byte[] pdf() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.close();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
