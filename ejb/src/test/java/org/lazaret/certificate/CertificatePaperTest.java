package org.lazaret.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;

/** The paper is read back: its words, and its code as a scanner sees it. */
@ExtendWith(Database.class)
class CertificatePaperTest {
    private static final String PAGE = "https://lazaret.example/check";
    private static final int DOTS_AN_INCH = 200;
    @TempDir
    private static Path folder;
    private final Database database;
    private final House house;

    CertificatePaperTest(Database database) {
        this.database = database;
        house = StayWorld.house(database, SiteKind.ISOLATION, 3, 1);
        ReleaseWorld.threeDays(database, house);
    }

    @Test
    void it_says_the_same_in_both_languages_and_its_code_is_scanned() throws Exception {
        Certificate certificate = certificate("单桂华", 0);
        try (PDDocument document = Loader.loadPDF(CertificatePaper.of(certificate, PAGE))) {
            assertEquals(1, document.getNumberOfPages());
            String words = new PDFTextStripper().getText(document);
            List<String> said = List.of("解除集中隔离证明", "Certificate of release from central isolation", "解除集中隔离，转为居家健康监测", "单桂华", "SHAN GUIHUA", certificate.number().text(),
                    "2021 年 8 月 9 日 至 2021 年 8 月 11 日", "9 August 2021 to 11 August 2021", "《三天》各项条件均已满足", "Three days", certificate.checkWord().grouped(),
                    certificate.key(), PAGE, certificate.said().siteZh());
            assertEquals(List.of(), said.stream().filter(one -> !words.contains(one)).toList(), words);
            assertEquals(PAGE + "#" + certificate.code(), scanned(document));
        }
    }

    @Test
    void a_name_that_no_font_has_is_printed_as_far_as_it_can_be() throws Exception {
        Certificate certificate = certificate("李𬱖", 1);
        try (PDDocument document = Loader.loadPDF(CertificatePaper.of(certificate, "/check"))) {
            String words = new PDFTextStripper().getText(document);
            assertTrue(words.contains("李〔U+2CC56〕"), words);
            assertTrue(words.contains("LI"), words);
            assertEquals(certificate.code(), scanned(document));
        }
    }

    private Certificate certificate(String name, int room) {
        UUID stay = StayWorld.at(database, StayWorld.NOW, w -> w.admitted(house.site(), name, house.bed(room)));
        return CertificateWorld.at(database, folder.resolve("key"), ReleaseWorld.DAY_3, w -> {
            w.releases.releases.release(ReleaseWorld.manager(house.site()), stay, null);
            return w.certificates.issue(ReleaseWorld.manager(house.site()), stay);
        });
    }

    private static String scanned(PDDocument document) throws Exception {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_AN_INCH);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
