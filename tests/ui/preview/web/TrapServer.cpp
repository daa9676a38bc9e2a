// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/preview/web/TrapServer.h"

#include <QTcpSocket>

namespace waymark::test {

TrapServer::TrapServer()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("The trap cannot listen");
}

QByteArray TrapServer::address() const
{
    return "http://127.0.0.1:" + QByteArray::number(serverPort());
}

QByteArray TrapServer::baitedEmail() const
{
    QByteArray html = R"html(<!DOCTYPE html>
<html lang="en" manifest="TRAP/manifest"><head><meta charset="utf-8"><title>Bait</title>
<link rel="stylesheet" href="TRAP/stylesheet.css">
<link rel="icon" href="TRAP/icon.png">
<link rel="preload" as="image" href="TRAP/preload.png">
<link rel="prefetch" href="TRAP/prefetch">
<link rel="preconnect" href="TRAP/">
<link rel="dns-prefetch" href="TRAP/">
<link rel="modulepreload" href="TRAP/module.js">
<link rel="import" href="TRAP/import.html">
<style>
@import url("TRAP/import.css");
@font-face { font-family: Remote; src: url("TRAP/font.woff2"); }
body { background: url("TRAP/background.png"); font-family: Remote, sans-serif; }
li { list-style-image: url("TRAP/bullet.png"); }
p::before { content: url("TRAP/content.png"); }
div { cursor: url("TRAP/cursor.png"), auto; border-image: url("TRAP/border.png") 1; width: 10px; height: 10px; }
.masked { -webkit-mask-image: url("TRAP/mask.png"); }
</style>
<script src="TRAP/script.js"></script>
<script>document.title = 'ran'; fetch('TRAP/fetch'); new Image().src = 'TRAP/image-by-script.png';</script>
<meta http-equiv="refresh" content="0; url=TRAP/refresh">
</head>
<body background="TRAP/body.png" onload="document.title = 'ran'">
<p style="background-image: url('TRAP/inline.png')">Text</p><ul><li>Item</li></ul><div class="masked">x</div>
<img src="TRAP/img.png" onerror="document.title = 'ran'">
<img srcset="TRAP/srcset.png 1x" src="TRAP/srcset-fallback.png">
<picture><source srcset="TRAP/source.png"><img src="TRAP/picture.png"></picture>
<img src="//127.0.0.1:PORT/relative-scheme.png"><img src="file:///etc/hostname" onload="document.title = 'ran'">
<table background="TRAP/table.png"><tr><td background="TRAP/td.png">cell</td></tr></table>
<iframe src="TRAP/iframe"></iframe><iframe srcdoc="&lt;img src='TRAP/srcdoc.png'&gt;"></iframe>
<object data="TRAP/object"></object><embed src="TRAP/embed">
<video src="TRAP/video.mp4" poster="TRAP/poster.png" autoplay></video><audio src="TRAP/audio.mp3" autoplay></audio>
<video autoplay><source src="TRAP/source.mp4"><track src="TRAP/track.vtt" default></video>
<input type="image" src="TRAP/input.png">
<svg><image href="TRAP/svg.png" width="10" height="10"/><use href="TRAP/use.svg#x"/></svg>
<form id="f" action="TRAP/form"><button autofocus>Go</button></form>
<a id="link" href="TRAP/link" ping="TRAP/ping">link</a>
<base href="TRAP/base/"><img src="relative.png">
</body></html>)html";
    return html.replace("TRAP", address()).replace("PORT", QByteArray::number(serverPort()));
}

} // namespace waymark::test
