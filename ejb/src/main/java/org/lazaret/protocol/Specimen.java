package org.lazaret.protocol;

/** Where a swab is taken; it belongs to the version (settled reading 2). */
public enum Specimen {
    NASOPHARYNGEAL,
    OROPHARYNGEAL
}
