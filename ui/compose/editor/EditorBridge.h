// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/compose/editor/EditorState.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>

namespace waymark {

/// The one object that the editor's page sees over the web channel. Its invokable functions are called by
/// the page (`resources/editor/src/bridge.ts` names the same) and do nothing but turn what came into typed
/// signals; the page is trusted as far as its own text goes, so what does not parse is dropped with a log
/// line.
class EditorBridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE void ready();
    Q_INVOKABLE void loaded(int loadId, const QString &error);
    Q_INVOKABLE void documentChanged(int loadId, const QString &json);
    Q_INVOKABLE void flushed(int flushId, int loadId, const QString &json);
    Q_INVOKABLE void stateChanged(const QString &json);
    Q_INVOKABLE void conditionLabelsWanted(const QString &json);
    Q_INVOKABLE void pasteDropped(const QString &json);
    Q_INVOKABLE void imageOffered(const QString &name, const QString &base64);
    Q_INVOKABLE void linkRequested();
    Q_INVOKABLE void nodeActivated(const QString &node, const QString &json);
    Q_INVOKABLE void focusChanged(bool focused);
    Q_INVOKABLE void failed(const QString &what);

Q_SIGNALS:
    /// To the page: do `name` with the JSON array `arguments`.
    void commandRequested(const QString &name, const QString &arguments);

    // From the page, read.
    void pageReady();
    void pageLoaded(int loadId, const QString &error);
    void pageChanged(int loadId, const QJsonObject &document);
    void pageFlushed(int flushId, int loadId, const QJsonObject &document);
    void pageState(const waymark::EditorState &state);
    void pageWantsConditionLabels(const QList<QByteArray> &attributes);
    void pageDropped(const QString &what);
    void pageOfferedImage(const QByteArray &bytes, const QString &name);
    void pageRequestedLink();
    void pageActivatedNode(const QString &node, const QJsonObject &attributes);
    void pageFocusChanged(bool focused);
};

} // namespace waymark
