// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/web/WebSchemes.h"

#include <QWebEngineUrlScheme>

namespace waymark::WebSchemes {

namespace {

void add(const char *name, QWebEngineUrlScheme::Syntax syntax, QWebEngineUrlScheme::Flags flags)
{
    QWebEngineUrlScheme scheme(name);
    scheme.setSyntax(syntax);
    scheme.setFlags(flags);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace

void registerAll()
{
    using Scheme = QWebEngineUrlScheme;
    add(app, Scheme::Syntax::Host, Scheme::SecureScheme | Scheme::CorsEnabled | Scheme::LocalAccessAllowed);
    // LocalScheme is what makes "local content may not reach remote URLs" hold for the preview: without it
    // the page's settings alone let remote references through.
    add(preview, Scheme::Syntax::Host,
        Scheme::SecureScheme | Scheme::LocalScheme | Scheme::LocalAccessAllowed);
    // Path syntax: with a host, a name that is a number would be rewritten as an IP address.
    add(asset, Scheme::Syntax::Path, Scheme::SecureScheme | Scheme::LocalScheme);
    add(cid, Scheme::Syntax::Path, Scheme::SecureScheme | Scheme::LocalScheme);
}

} // namespace waymark::WebSchemes
