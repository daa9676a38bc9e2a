// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QColor;
class QWidget;

namespace waymark {

class AssetSource;
class EditorBridge;
class EditorPageHost;

/// What an EditorView knows besides its page: the document, the settings that every page has to be given, and
/// who waits for a flush. The page can end and come back; this stays.
class EditorEngine : public QObject
{
    Q_OBJECT

public:
    EditorEngine(std::shared_ptr<const AssetSource> assets, QWidget *host);
    ~EditorEngine() override;

    /// Makes the page, once.
    void start();
    bool isStarted() const { return m_page != nullptr; }
    bool isReady() const { return m_ready; }
    /// The page's widget; null before start() and after the page was given up.
    QWidget *pageWidget() const;
    EditorPageHost *page() const { return m_page.get(); }
    EditorBridge *bridge() const { return m_bridge; }

    void setDocument(const QJsonObject &document);
    QJsonObject document() const { return m_pending.value_or(m_document); }
    void flush(std::function<void(const QJsonObject &)> done);

    /// A setting: told now and to every page to come; a later one of the same name replaces it.
    void keep(const QString &name, const QJsonArray &arguments);
    /// A wish of the moment: told if there is a page that listens.
    void ask(const QString &name, const QJsonArray &arguments = {});
    void setConditionLabel(std::function<QString(const QJsonObject &)> label);
    void setBackground(const QColor &colour);
    void setZoom(double factor);
    void setSpellingLanguages(const QStringList &languages);

Q_SIGNALS:
    void ready();
    void recovered();
    void failed(const QString &sentence);
    void documentChanged(const QJsonObject &document);
    void documentRefused(const QString &sentence, const QString &detail);

private:
    void connectBridge();
    void send(const QString &name, const QJsonArray &arguments);
    void load();
    void onPageReady();
    void onLoaded(int loadId, const QString &error);
    void onChanged(int loadId, const QJsonObject &document);
    void onFlushed(int flushId, int loadId, const QJsonObject &document);
    void onCrashed();
    void onFailed(const QString &sentence);
    void labelConditions(const QList<QByteArray> &attributes);
    void answerFlush(int flushId);
    void answerAllFlushes();

    std::shared_ptr<const AssetSource> m_assets;
    QWidget *m_host;
    EditorBridge *m_bridge;
    std::unique_ptr<EditorPageHost> m_page;
    bool m_ready = false;
    bool m_hasCrashed = false;

    QJsonObject m_document;               ///< What the page has, as far as it told.
    std::optional<QJsonObject> m_pending; ///< Given to be loaded; not yet taken or refused.
    int m_loadId = 0;                     ///< Of the load asked for last; answers to earlier ones are stale.

    QHash<QString, QJsonArray> m_settings;
    QStringList m_spellingLanguages;
    double m_zoom = 1;
    std::function<QString(const QJsonObject &)> m_conditionLabel;
    QHash<int, std::function<void(const QJsonObject &)>> m_flushes;
    int m_flushId = 0;
    int m_keyMarks = 0; ///< Sent to this page; see EditorPageHost::markKeys().
};

} // namespace waymark
