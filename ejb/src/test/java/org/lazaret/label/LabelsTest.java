package org.lazaret.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is printed is read back: the page as a picture by a scanner, and as words. */
class LabelsTest {
    private static final int DOTS_AN_INCH = 200;

    @ParameterizedTest
    @EnumSource(LabelSheet.class)
    void every_label_can_be_scanned_and_read(LabelSheet sheet) throws Exception {
        List<String> codes = codes(sheet.count());
        try (PDDocument document = Loader.loadPDF(Labels.pdf(codes, sheet, 0))) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(new TreeSet<>(codes), scanned(document, 0));
            String words = new PDFTextStripper().getText(document);
            assertTrue(codes.stream().allMatch(words::contains), words);
        }
    }

    @Test
    void a_sheet_that_was_begun_is_gone_on_with_and_the_next_begins_at_its_top() throws Exception {
        List<String> codes = codes(30);
        try (PDDocument document = Loader.loadPDF(Labels.pdf(codes, LabelSheet.A4_24, 20))) {
            assertEquals(3, document.getNumberOfPages());
            assertEquals(new TreeSet<>(codes.subList(0, 4)), scanned(document, 0));
            assertEquals(new TreeSet<>(codes.subList(4, 28)), scanned(document, 1));
            assertEquals(new TreeSet<>(codes.subList(28, 30)), scanned(document, 2));
        }
    }

    @Test
    void a_long_code_is_broken_into_lines_and_stays_one_code() throws Exception {
        String code = "WARD-7-AXILLA-2021-0809-0000001X";
        try (PDDocument document = Loader.loadPDF(Labels.pdf(List.of(code), LabelSheet.A4_65, 64))) {
            assertEquals(Set.of(code), scanned(document, 0));
            assertEquals(code, new PDFTextStripper().getText(document).replaceAll("\\s", ""));
        }
    }

    private static List<String> codes(int many) {
        return IntStream.range(0, many).mapToObj(i -> "T-" + (20_401 + i)).toList();
    }

    /** The picture is cut into stripes: the reader gives up on too many codes at once. */
    private static Set<String> scanned(PDDocument document, int page) throws Exception {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH);
        Set<String> found = new TreeSet<>();
        int stripe = DOTS_AN_INCH * 3 / 2;
        for (int top = 0; top < picture.getHeight(); top += stripe / 3) {
            found.addAll(scanned(picture.getSubimage(0, top, picture.getWidth(), Math.min(stripe, picture.getHeight() - top))));
        }
        return found;
    }

    private static List<String> scanned(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))));
            return Arrays.stream(results).map(Result::getText).toList();
        } catch (NotFoundException nothing) {
            return new ArrayList<>();
        }
    }
}
