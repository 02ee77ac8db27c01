package org.lazaret.identity;

import java.util.regex.Pattern;

/** Kinds of papers people show, each with the form its number has. */
public enum DocumentType {
    /** 居民身份证, GB 11643: 18 characters with a check digit. */
    RESIDENT_IDENTITY_CARD("\\d{17}[\\dX]"),
    /** Any country's passport: 5–15 letters and digits. */
    PASSPORT("[A-Z0-9]{5,15}"),
    /** 来往内地通行证 (H or M, eight digits, two more on old cards) or 港澳居民居住证 (18 characters beginning 81, 82). */
    HONG_KONG_MACAU_PERMIT("[HM]\\d{8}(\\d{2})?|8[12]0000\\d{11}[\\dX]"),
    /** 台湾居民来往大陆通行证 (eight digits, ten on old ones) or 台湾居民居住证 (18 characters beginning 83). */
    TAIWAN_PERMIT("\\d{8}(\\d{2})?|830000\\d{11}[\\dX]"),
    /** 外国人永久居留身份证: 15 characters before December 2023, then 18 beginning 9. */
    FOREIGN_PERMANENT_RESIDENT_CARD("[A-Z]{3}\\d{12}|9\\d{17}|9\\d{16}X"),
    /** No paper at hand; the reason is written down instead of a number. */
    UNKNOWN("");

    private final Pattern form;

    DocumentType(String form) {
        this.form = Pattern.compile(form);
    }

    boolean fits(String number) {
        return form.matcher(number).matches();
    }

    /** {@code true} for papers only the People's Republic of China issues; a passport names its country itself. */
    public boolean isChinese() {
        return this != PASSPORT && this != UNKNOWN;
    }
}
