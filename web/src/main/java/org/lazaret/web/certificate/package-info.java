/** Certificates of releases over HTTP: for the site, and for everybody who holds a paper. */
package org.lazaret.web.certificate;
