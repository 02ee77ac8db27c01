package org.lazaret.registration;

/** Why two records look like one person. */
public enum Resemblance {
    SAME_DOCUMENT,
    SAME_NAME,
    SAME_PINYIN,
    SIMILAR_PINYIN,
    SAME_BIRTH_DATE,
    FITTING_BIRTH_DATE,
    SAME_PHONE
}
