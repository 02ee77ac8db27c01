package org.lazaret.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is written on a sheet is read back from it. */
class PaperTest {

    @Test
    void names_of_many_scripts_are_printed_and_what_no_font_has_is_named_by_its_code_point() throws Exception {
        List<String> names = List.of("陈桂华", "买买提·艾力", "Nguyễn Văn An", "䶮", "Смирнова", "单于 Shan");
        assertEquals(String.join("\n", names) + "\n李〔U+2CC56〕\n〔U+0F56〕x", read(paper -> {
            for (int i = 0; i < names.size(); i++) {
                paper.line(20, 20 + 10 * i, 12, i % 2 == 0, names.get(i));
            }
            paper.line(20, 100, 12, false, "李𬱖");
            paper.line(20, 110, 12, false, "བx");
        }));
    }

    @Test
    void a_long_text_is_broken_and_loses_no_character() throws Exception {
        String text = "解除集中隔离，转为居家健康监测；没有网络也能核验签名。Whether it was revoked cannot be seen offline.";
        String read = read(paper -> assertTrue(paper.lines(20, 20, 40, 10, false, text) > 40));
        assertTrue(read.lines().count() > 4, read);
        assertEquals(text.replace(" ", ""), read.replaceAll("\\s", ""));
    }

    @Test
    void only_the_letters_that_are_used_are_in_the_file_and_all_fonts_are() throws Exception {
        byte[] pdf = pdf(paper -> paper.line(20, 20, 12, false, "陈 Chen"));
        assertTrue(pdf.length < 60_000, () -> "" + pdf.length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            List<Boolean> embedded = StreamSupport.stream(resources.getFontNames().spliterator(), false).map(name -> embedded(resources, name)).toList();
            assertEquals(List.of(true, true), embedded);
        }
    }

    private static boolean embedded(PDResources resources, COSName name) {
        try {
            return resources.getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Consumer<Paper> writing) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(writing))) {
            return new PDFTextStripper().getText(document).strip().replaceAll(" *\r?\n", "\n");
        }
    }

    private static byte[] pdf(Consumer<Paper> writing) {
        try (Paper paper = new Paper("test")) {
            writing.accept(paper);
            return paper.pdf();
        }
    }
}
