package org.lazaret.browser;

/** The two languages, as a browser asks for them. */
public enum Language {
    ZH("zh-CN"), EN("en-GB");

    final String tag;

    Language(String tag) {
        this.tag = tag;
    }
}
