// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QWidget;

namespace waymark {

/// The WebEngine side of a preview: one profile, one page, one view, used again for every email.
class PreviewEngine : public QObject
{
    Q_OBJECT

public:
    PreviewEngine();
    ~PreviewEngine() override;

    /// Makes the page, once, and loads what was given before.
    void start(QWidget *parent);
    QWidget *widget() const;

    void setHtml(const QByteArray &html, const QHash<QString, QByteArray> &inlineParts);
    QByteArray html() const { return m_html; }
    void setDark(bool dark);
    void setImagesVisible(bool visible);
    bool imagesVisible() const { return m_imagesVisible; }
    void printToPdf(std::function<void(const QByteArray &)> done);

Q_SIGNALS:
    void loadFinished(bool ok);
    void failed(const QString &sentence);
    void linkActivated(const QUrl &url);
    void linkHovered(const QUrl &url);

private:
    void connectPage();
    void change();
    void load();
    void onLoaded(bool ok);
    void onProcessEnded();
    void measure();

    class Private;
    std::unique_ptr<Private> m_private;
    QByteArray m_html;
    QUrl m_address; ///< The one that the page was told to go to.
    QHash<QString, QByteArray> m_inlineParts;
    bool m_given = false; ///< There is an email, be it an empty one.
    bool m_dark = false;
    bool m_imagesVisible = true;
    bool m_loading = false;
    int m_version = 0;       ///< Counts what changes the picture: email, dark, pictures.
    int m_servedVersion = 0; ///< The version that the running or last load was answered with.
    int m_failures = 0;      ///< Of loading the same email, in a row.
    int m_serial = 0;        ///< Of the load; part of its address, so that no cache can answer for it.
    int m_crashes = 0;       ///< In a row.
};

} // namespace waymark
