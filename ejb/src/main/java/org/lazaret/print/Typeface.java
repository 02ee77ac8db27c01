package org.lazaret.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Letters for Latin, Greek and Cyrillic script and for Chinese, kept in the file as far as they are used. A character that
 * neither font has is printed as its code point, {@code 〔U+2CC56〕}: no name vanishes, and none stops a printer.
 */
final class Typeface {
    /** Comes with PDFBox. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CHINESE = "/org/lazaret/print/DroidSansFallbackFull.ttf";
    private static final float UNITS = 1000;

    private record Face(PDFont font, CmapLookup letters) {
        boolean has(int character) {
            return letters.getGlyphId(character) != 0;
        }
    }

    /** A part of a text that is in one font. */
    record Run(PDFont font, String text) {
        float width(float size) throws IOException {
            return font.getStringWidth(text) / UNITS * size;
        }
    }

    private final List<Face> faces;

    Typeface(PDDocument document) throws IOException {
        faces = List.of(face(document, PDDocument.class, LATIN), face(document, Typeface.class, CHINESE));
    }

    private static Face face(PDDocument document, Class<?> beside, String resource) throws IOException {
        try (InputStream file = beside.getResourceAsStream(resource)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(character -> {
            Optional<Face> face = faces.stream().filter(one -> one.has(character)).findFirst();
            if (face.isPresent()) {
                add(runs, face.get(), Character.toString(character));
            } else {
                String.format("〔U+%04X〕", character).codePoints().forEach(known -> add(runs, faces.stream().filter(one -> one.has(known)).findFirst().orElseThrow(),
                        Character.toString(known)));
            }
        });
        return runs;
    }

    private static void add(List<Run> runs, Face face, String text) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).font() == face.font()) {
            runs.set(last, new Run(face.font(), runs.get(last).text() + text));
        } else {
            runs.add(new Run(face.font(), text));
        }
    }

    /** In points. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.width(size);
        }
        return width;
    }
}
