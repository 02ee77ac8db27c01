package org.lazaret.certificate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lazaret.certificate.Said.Ground;
import org.lazaret.print.Paper;

/** The sheet of A4: what it says in Chinese and English, and the code beside how to check it. */
public final class CertificatePaper {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final double LEFT = 20;
    private static final double RIGHT = 190;
    private static final double VALUES = 45;
    private static final double CODE_SIDE = 78;
    private static final double CODE_TOP = 184;
    private static final double TEXT_LEFT = 102;

    private final Certificate certificate;
    private final Said said;

    private CertificatePaper(Certificate certificate) {
        this.certificate = certificate;
        said = certificate.said();
    }

    /** @param page where the code is checked, as people reach it; the code stands behind a {@code #}, which no browser sends on */
    static byte[] of(Certificate certificate, String page) {
        return new CertificatePaper(certificate).pdf(page);
    }

    /** The sheet that this paper stands at. @param page as above */
    public static void draw(Paper paper, Certificate certificate, String page) {
        new CertificatePaper(certificate).draw(paper, page);
    }

    private byte[] pdf(String page) {
        try (Paper paper = new Paper("解除隔离证明 " + certificate.number().text())) {
            draw(paper, page);
            return paper.pdf();
        }
    }

    private void draw(Paper paper, String page) {
        paper.centred(32, 24, true, title());
        paper.centred(41, 13, false, titleEn());
        paper.rule(LEFT, RIGHT, 48);
        double y = 58;
        y = row(paper, y, "编号", "Number", certificate.number().text(), said.siteZh() + " · " + said.siteEn());
        y = row(paper, y, "姓名", "Name", said.holder(), said.holderLatin());
        y = row(paper, y, "隔离期", "Isolated", DAY_ZH.format(said.from()) + " 至 " + DAY_ZH.format(said.to()), day(said.from()) + " to " + day(said.to()));
        y = row(paper, y, "决定", "Decision", decision(), decisionEn());
        y = row(paper, y, "依据", "Ground", ground(), groundEn());
        ZonedDateTime issued = certificate.issuedAt().atZone(ZoneId.of(said.zone()));
        row(paper, y, "签发", "Issued", DAY_ZH.format(issued) + DateTimeFormatter.ofPattern(" HH:mm").format(issued) + " " + certificate.issuedByName(),
                DAY_EN.format(issued) + DateTimeFormatter.ofPattern(" HH:mm").format(issued) + ", " + said.zone());
        check(paper, page);
    }

    private double row(Paper paper, double y, String label, String labelEn, String value, String valueEn) {
        paper.line(LEFT, y, 12, true, label);
        paper.line(LEFT, y + 5.5, 9, false, labelEn);
        double below = paper.lines(VALUES, y, RIGHT - VALUES, 14, true, value);
        double next = paper.lines(VALUES, below - 1, RIGHT - VALUES, 10, false, valueEn);
        paper.rule(LEFT, RIGHT, next - 1.5);
        return next + 5;
    }

    private void check(Paper paper, String page) {
        paper.code(page.startsWith("http") ? page + "#" + certificate.code() : certificate.code(), LEFT - 4, CODE_TOP, CODE_SIDE);
        double width = RIGHT - TEXT_LEFT;
        double y = paper.lines(TEXT_LEFT, CODE_TOP + 8, width, 12, true, "如何核验");
        y = paper.lines(TEXT_LEFT, y, width, 10, false, "扫描左侧二维码，或打开核验网页扫码。没有网络也能核验签名；证明是否已被撤销，离线核验看不到，须联网查询。");
        y = paper.lines(TEXT_LEFT, y, width, 10, false, "二维码中没有姓名。要核对姓名，请在核验网页输入姓名和下面的核对码。");
        y = paper.lines(TEXT_LEFT, y + 2, width, 12, true, "How to check");
        y = paper.lines(TEXT_LEFT, y, width, 9, false, "Scan the code, or open the page below and scan it there. The signature can be checked without a network; whether this was "
                + "revoked cannot be seen offline and needs one. The code holds no name: to check the name, type it there together with the check word.");
        y = paper.lines(TEXT_LEFT, y + 3, width, 9, false, "核对码 Check word");
        y = paper.lines(TEXT_LEFT, y, width, 13, true, certificate.checkWord().grouped());
        paper.lines(TEXT_LEFT, y, width, 8, false, "密钥 Key " + certificate.key());
        paper.lines(LEFT, CODE_TOP + CODE_SIDE + 4, RIGHT - LEFT, 8, false, page);
    }

    private String title() {
        return switch (said.leadsTo()) {
            case HOME_MONITORING -> "解除集中隔离证明";
            case SELF_MONITORING, END, HOSPITAL -> "解除隔离证明";
        };
    }

    private String titleEn() {
        return switch (said.leadsTo()) {
            case HOME_MONITORING -> "Certificate of release from central isolation";
            case SELF_MONITORING, END, HOSPITAL -> "Certificate of release from isolation";
        };
    }

    private String decision() {
        return switch (said.leadsTo()) {
            case HOME_MONITORING -> "解除集中隔离，转为居家健康监测";
            case SELF_MONITORING -> "解除隔离，转为自我健康监测";
            case END, HOSPITAL -> "解除隔离";
        };
    }

    private String decisionEn() {
        return switch (said.leadsTo()) {
            case HOME_MONITORING -> "Released to health monitoring at home";
            case SELF_MONITORING -> "Released to self-monitoring";
            case END, HOSPITAL -> "Released from isolation";
        };
    }

    private String ground() {
        String rules = said.ruleZh() == null ? "" : "《" + said.ruleZh() + "》";
        return said.ground() == Ground.RULES ? rules + "各项条件均已满足" : "经两人签字特批解除，并非" + rules + "各项条件均已满足";
    }

    private String groundEn() {
        String rules = said.ruleEn() == null ? "the rules" : said.ruleEn() + " (" + said.ruleCode() + ")";
        return said.ground() == Ground.RULES ? "All conditions of " + rules + " are met"
                : "By an exception that two people signed; not all conditions of " + rules + " are met";
    }

    private static String day(LocalDate date) {
        return DAY_EN.format(date);
    }
}
