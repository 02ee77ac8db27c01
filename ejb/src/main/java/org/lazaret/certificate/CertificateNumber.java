package org.lazaret.certificate;

import jakarta.persistence.Embeddable;

/**
 * The number on the paper, counted by site and year: {@code 2021-00017}, the second edition {@code 2021-00017/2}.
 *
 * @param year    of the issue of the first edition, by the calendar of the site
 * @param serial  from 1
 * @param edition from 1
 */
@Embeddable
public record CertificateNumber(int year, int serial, int edition) {

    CertificateNumber next() {
        return new CertificateNumber(year, serial, edition + 1);
    }

    public String text() {
        String number = String.format("%d-%05d", year, serial);
        return edition == 1 ? number : number + "/" + edition;
    }
}
