package org.lazaret.http;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What others see of a sheet: its words, and its QR code before a camera. */
public final class Scanner {
    private static final int DOTS_AN_INCH = 200;

    private Scanner() {
    }

    public static String code(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(paper).renderImageWithDPI(0, DOTS_AN_INCH);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        } catch (IOException | ReaderException e) {
            throw new AssertionError(e);
        }
    }

    /** The words of each sheet. */
    public static List<String> sheets(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            List<String> sheets = new ArrayList<>();
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setStartPage(page);
                words.setEndPage(page);
                sheets.add(words.getText(paper));
            }
            return sheets;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static String words(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
